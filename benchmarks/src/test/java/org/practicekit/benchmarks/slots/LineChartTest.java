package org.practicekit.benchmarks.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LineChartTest {
    @Test
    void a_picture_has_a_point_for_each_value_and_larger_ones_stand_higher() throws Exception {
        LineChart chart =
                new LineChart("Gap, %", List.of(10, 100, 1000)).draw(List.of("ten"), List.of(List.of(1.0, 4.0, 2.0)));

        List<double[]> points = points(LineChart.page(List.of(chart)));

        assertThat(points).hasSize(3);
        assertThat(points.get(0)[1]).isGreaterThan(points.get(2)[1]);
        assertThat(points.get(2)[1]).isGreaterThan(points.get(1)[1]);
        assertThat(points.get(1)[0] - points.get(0)[0])
                .as("ten times as many are as far from ten as a hundred times from ten times")
                .isEqualTo(points.get(2)[0] - points.get(1)[0], org.assertj.core.api.Assertions.within(0.2));
    }

    @Test
    void the_largest_value_still_lies_within_the_picture() throws Exception {
        LineChart chart = new LineChart("Cost", List.of(1, 2)).draw(List.of("one"), List.of(List.of(0.0, 1_234_567.0)));

        assertThat(points(LineChart.page(List.of(chart))))
                .allSatisfy(point -> assertThat(point[1]).isBetween(0.0, 240.0));
    }

    private static List<double[]> points(String svg) throws Exception {
        Document picture =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList circles = picture.getElementsByTagName("circle");
        List<double[]> points = new ArrayList<>();
        for (int at = 0; at < circles.getLength(); at++) {
            Element circle = (Element) circles.item(at);
            points.add(new double[] {
                Double.parseDouble(circle.getAttribute("cx")), Double.parseDouble(circle.getAttribute("cy"))
            });
        }
        return points;
    }
}
