package org.practicekit.examples.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicekit.examples.clinic.Chromium;
import org.practicekit.examples.clinic.FolderOnDisk;
import org.practicekit.examples.clinic.Sample;

/** The page in a real browser. Without Chromium on the path only what needs none is tested. */
class PageInBrowserTest {
    private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">(.*?)</pre>", Pattern.DOTALL);

    /** Measures every rectangle and text of the grids against the frame they are in, and everything against the sheet. */
    private static final String MEASURE = """
            <script>
            window.addEventListener("load", function () {
              var outside = [];
              document.querySelectorAll("svg").forEach(function (svg) {
                var frame = svg.viewBox.baseVal;
                svg.querySelectorAll("rect, text, line").forEach(function (one) {
                  var box = one.getBBox();
                  if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > frame.width + 0.5
                      || box.y + box.height > frame.height + 0.5) outside.push(one.outerHTML);
                });
                svg.querySelectorAll(".cell").forEach(function (cell) {
                  var rect = cell.querySelector("rect").getBBox();
                  cell.querySelectorAll("text").forEach(function (text) {
                    var box = text.getBBox();
                    if (box.x + box.width > rect.x + rect.width + 1) outside.push(text.textContent);
                  });
                });
              });
              var sheet = document.querySelector(".sheet").getBoundingClientRect();
              document.querySelectorAll(".sheet *").forEach(function (one) {
                var box = one.getBoundingClientRect();
                if (box.width > 0 && (box.left < sheet.left - 1 || box.right > sheet.right + 1))
                  outside.push(one.tagName + " " + (one.className.baseVal || one.className));
              });
              var first = document.querySelector("[data-booking]");
              if (first) first.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
              var pre = document.createElement("pre");
              pre.id = "measured";
              pre.textContent = JSON.stringify({
                outside: outside,
                bookings: Array.from(document.querySelectorAll("[data-booking]"), e => e.dataset.booking),
                refusals: Array.from(document.querySelectorAll("[data-refusal]"), e => e.dataset.refusal),
                reasonless: Array.from(document.querySelectorAll(".cell"))
                    .filter(e => !e.querySelector("title") || e.querySelector("title").textContent.length < 20).length,
                shown: document.getElementById("why").textContent
              });
              document.body.appendChild(pre);
            });
            </script>
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_page_names_nothing_outside_itself() throws Exception {
        Path page = directory.resolve("day.html");
        Sample.day(Sample.folder(), page);
        assertThat(Files.readString(page))
                .doesNotContain("http:", "https:", "src=", "@import", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void every_booking_of_the_json_is_on_the_page_and_nothing_is_outside_its_frame() throws Exception {
        seen(Sample.folder(), "--names");
    }

    @Test
    void a_crowded_day_with_long_names_stays_in_its_frame_and_on_one_sheet_of_paper() throws Exception {
        seen(crowded(), "--names");
    }

    private void seen(Path folder, String... more) throws Exception {
        Path page = directory.resolve("day.html");
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        Sample.Run run = Sample.day(folder, page, arguments.toArray(String[]::new));
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        Chromium chromium = Chromium.onThePath(directory);
        Path measuring = directory.resolve("measuring.html");
        String html = Files.readString(page).replace("</body>", MEASURE + "</body>");
        Files.writeString(measuring, html);
        Matcher found = MEASURED.matcher(chromium.open("--dump-dom", measuring));
        assertThat(found.find()).as("the page was measured").isTrue();
        JsonObject measured = JsonParser.parseString(
                        found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .getAsJsonObject();
        assertThat(texts(measured.getAsJsonArray("outside"))).isEmpty();
        assertThat(measured.get("reasonless").getAsInt()).isZero();
        assertThat(measured.get("shown").getAsString()).contains("Receipt ");
        assertThat(texts(measured.getAsJsonArray("bookings")))
                .isEqualTo(requests(json, "bookings"))
                .isNotEmpty();
        assertThat(texts(measured.getAsJsonArray("refusals")))
                .isEqualTo(requests(json, "refusals"))
                .isNotEmpty();
        Path pdf = directory.resolve("day.pdf");
        chromium.open("--print-to-pdf=" + pdf, page);
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .as("sheets of paper")
                .hasSize(1);
    }

    /** Two hundred requests with the widest of names, in two places of different zones, most of which cannot be booked. */
    private Path crowded() {
        StringBuilder patients = new StringBuilder("id,name,kind\n");
        StringBuilder requests = new StringBuilder("id,received,patient,visit_type,location\n");
        for (int i = 0; i < 200; i++) {
            patients.append("p-%d,WWWWWWWWWWWW MMMMMMMMMMMMMM %d,established%n".formatted(i, i));
            requests.append("r-%d,2026-03-02T09:00,p-%d,check,%s%n".formatted(i, i, i % 2 == 0 ? "main" : "west"));
        }
        return FolderOnDisk.in(directory)
                .with(
                        "locations.csv",
                        "id,name,zone\nmain,Oak & <Lane>,America/New_York\nwest,West,America/Los_Angeles\n")
                .with(
                        "providers.csv",
                        "id,name,can,location\nroe,Dr. WWWWWWWWWWWWWWWWWWW,physician,main\npoe,Dr. Poe,physician,west\n")
                .with("rooms.csv", "id,name,can,location\nexam,Exam,exam,main\nexam-w,MMMMMMMMMMMMMMMMMM,exam,west\n")
                .with(
                        "hours.csv",
                        "id,location,days,from,to\noffice,main,Mon-Fri,00:00,00:00\nwest,west,Mon-Fri,08:00,12:00\n")
                .with("patients.csv", patients.toString())
                .with("requests.csv", requests.toString())
                .path();
    }

    private static Set<String> texts(JsonArray array) {
        Set<String> texts = new TreeSet<>();
        for (JsonElement one : array) {
            texts.add(one.getAsString());
        }
        return texts;
    }

    private static Set<String> requests(JsonObject json, String list) {
        Set<String> requests = new TreeSet<>();
        json.getAsJsonArray(list)
                .forEach(
                        one -> requests.add(one.getAsJsonObject().get("request").getAsString()));
        return requests;
    }
}
