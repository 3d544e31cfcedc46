package org.practicekit.benchmarks.edits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.practicekit.billing.edit.EditFinding;

/** The twelve edits as rules of Drools, compiled when it is made. One session judges claim after claim; not thread-safe. */
final class DroolsPeer implements AutoCloseable {
    private static final String RULES = "twelve-edits.drl";

    private final KieSession session;
    private final List<EditFinding> found = new ArrayList<>();
    private final List<FactHandle> handles = new ArrayList<>();

    DroolsPeer() {
        session = compile().newKieSession();
        session.setGlobal("found", found);
    }

    /** What the rules find in the facts of a claim. The list is used again for the next one. */
    List<EditFinding> judge(List<Object> facts) {
        found.clear();
        for (int i = 0; i < facts.size(); i++) {
            handles.add(session.insert(facts.get(i)));
        }
        session.fireAllRules();
        for (int i = 0; i < handles.size(); i++) {
            session.delete(handles.get(i));
        }
        handles.clear();
        return found;
    }

    /** The same with a session for each claim. */
    static List<EditFinding> judgeAlone(KieBase base, List<Object> facts) {
        List<EditFinding> found = new ArrayList<>();
        KieSession session = base.newKieSession();
        session.setGlobal("found", found);
        facts.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return found;
    }

    static KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/practicekit/benchmarks/edits/" + RULES, text());
        Results results = services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getResults();
        if (results.hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(results.toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(DroolsPeer.class.getResourceAsStream(RULES), RULES)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
