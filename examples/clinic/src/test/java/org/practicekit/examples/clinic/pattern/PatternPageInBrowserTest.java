package org.practicekit.examples.clinic.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicekit.examples.clinic.Chromium;
import org.practicekit.examples.clinic.FolderOnDisk;
import org.practicekit.examples.clinic.Sample;

/** The page in a real browser. Without Chromium on the path only what needs none is tested. */
class PatternPageInBrowserTest {
    private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">(.*?)</pre>", Pattern.DOTALL);

    /** Measures every picture against its frame, and everything against the sheet; counts figures, bars and rules. */
    private static final String MEASURE = """
            <script>
            window.addEventListener("load", function () {
              var outside = [];
              document.querySelectorAll("svg").forEach(function (svg) {
                var frame = svg.viewBox.baseVal;
                svg.querySelectorAll("rect, text").forEach(function (one) {
                  var box = one.getBBox();
                  if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > frame.width + 0.5
                      || box.y + box.height > frame.height + 0.5) outside.push(one.outerHTML);
                });
              });
              var sheet = document.querySelector(".sheet").getBoundingClientRect();
              document.querySelectorAll(".sheet *").forEach(function (one) {
                var box = one.getBoundingClientRect();
                if (box.width > 0 && (box.left < sheet.left - 1 || box.right > sheet.right + 1))
                  outside.push(one.tagName + " " + (one.className.baseVal || one.className));
              });
              var pre = document.createElement("pre");
              pre.id = "measured";
              pre.textContent = JSON.stringify({
                outside: outside,
                kpis: document.querySelectorAll("[data-kpi]").length,
                bars: document.querySelectorAll(".bar rect").length,
                best: document.querySelectorAll("tr.best").length
              });
              document.body.appendChild(pre);
            });
            </script>
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_page_names_nothing_outside_itself() throws Exception {
        assertThat(Files.readString(page(Sample.folder())))
                .doesNotContain("http:", "https:", "src=", "@import", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void the_samples_pictures_stay_in_their_frames() throws Exception {
        JsonObject measured = measured(page(Sample.folder()));
        assertThat(measured.getAsJsonArray("outside")).isEmpty();
        assertThat(measured.get("kpis").getAsInt()).isEqualTo(14);
        assertThat(measured.get("bars").getAsInt()).isGreaterThan(50);
        assertThat(measured.get("best").getAsInt()).isEqualTo(2); // a morning and an afternoon
    }

    @Test
    void names_full_of_markup_and_an_empty_history_do_no_harm() throws Exception {
        Path folder = FolderOnDisk.in(directory)
                .with("visit_types.csv", "id,name,minutes,needs\n<b>&W,Check,30,provider:physician; room:exam\n")
                .with("history.csv", """
                        id,patient,visit_type,uses,start,booked,arrived
                        v-1,p-1,<b>&W,roe exam,2026-03-02T08:00,2026-02-27T09:00,2026-03-02T07:55
                        """)
                .path();
        assertThat(measured(page(folder)).getAsJsonArray("outside")).isEmpty();
        assertThat(Files.readString(directory.resolve("patterns.html"))).doesNotContain("<b>&W");
    }

    private Path page(Path practice) {
        Path page = directory.resolve("patterns.html");
        Sample.Run run = Sample.clinic(
                "patterns", "--practice", practice.toString(), "--page", page.toString(), "--sessions", "500");
        assertThat(run.code()).as(run.err()).isZero();
        return page;
    }

    private JsonObject measured(Path page) throws Exception {
        Path measuring = directory.resolve("measuring.html");
        String html = Files.readString(page)
                .replace("style-src 'unsafe-inline'", "style-src 'unsafe-inline'; script-src 'unsafe-inline'")
                .replace("</body>", MEASURE + "</body>");
        Files.writeString(measuring, html);
        Matcher found = MEASURED.matcher(Chromium.onThePath(directory).open("--dump-dom", measuring));
        assertThat(found.find()).as("the page was measured").isTrue();
        return JsonParser.parseString(
                        found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .getAsJsonObject();
    }
}
