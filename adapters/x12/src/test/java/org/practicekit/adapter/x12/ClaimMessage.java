package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file of claims put together by hand; written with {@code * : ^ ~} and given other delimiters when it is put together. */
final class ClaimMessage {
    /** Two claims of one subscriber, one of a dependent of another, one of another provider; every name and number says whose it is. */
    static final List<String> SEGMENTS = List.of(
            "BHT*0019*00*B-1*20261103*0915*CH",
            "NM1*41*2*EXAMPLE FAMILY CLINIC*****46*9EXAMPLE01",
            "PER*IC*BILLING DESK*TE*6145550100",
            "NM1*40*2*EXAMPLE HOUSE*****46*EX900",
            "HL*1**20*1",
            "NM1*85*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
            "HL*2*1*22*0",
            "SBR*P*18*******CI",
            "NM1*IL*1*ADA*ADA****MI*ADA",
            "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001",
            "CLM*ADA-1*10***11:B:1*Y*A*Y*Y",
            "HI*ABK:ADA1",
            "LX*1",
            "SV1*HC:ADA11*6*UN*1***1",
            "DTP*472*D8*20261102",
            "LX*2",
            "SV1*HC:ADA12*4*UN*1***1",
            "DTP*472*D8*20261102",
            "CLM*ADA-2*10***11:B:1*Y*A*Y*Y",
            "HI*ABK:ADA2",
            "SBR*S*18*******CI",
            "NM1*IL*1*ADA*ADA****MI*ADA",
            "NM1*PR*2*EXAMPLE OTHER PLAN*****PI*EX009",
            "LX*1",
            "SV1*HC:ADA21*10*UN*1***1",
            "DTP*472*D8*20261102",
            "HL*3*1*22*1",
            "SBR*P********CI",
            "NM1*IL*1*BEN*BEN****MI*BEN",
            "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001",
            "HL*4*3*23*0",
            "PAT*19",
            "NM1*QC*1*BEN*CLEO",
            "CLM*BEN-1*20***11:B:1*Y*A*Y*Y",
            "HI*ABK:BEN1",
            "LX*1",
            "SV1*HC:BEN11*20*UN*1***1",
            "DTP*472*D8*20261102",
            "HL*5**20*1",
            "NM1*85*2*EXAMPLE OTHER CLINIC*****XX*1000000012",
            "HL*6*5*22*0",
            "SBR*P*18*******CI",
            "NM1*IL*1*FAY*FAY****MI*FAY",
            "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001",
            "CLM*FAY-1*30***11:B:1*Y*A*Y*Y",
            "HI*ABK:FAY1",
            "LX*1",
            "SV1*HC:FAY11*30*UN*1***1",
            "DTP*472*D8*20261102");

    private ClaimMessage() {}

    /** An interchange with {@code * : ^ ~}. */
    static String of(List<String> segments) {
        return with("*:^~", "", segments);
    }

    /** An interchange with these delimiters, and something behind each terminator. */
    static String with(String delimiters, String behind, List<String> segments) {
        List<String> all = new ArrayList<>();
        all.add(
                "ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEHOUSE   *261103*0915*^*00501*000000021*0*T*:");
        all.add("GS*HC*EXAMPLECLINIC*EXAMPLEHOUSE*20261103*0915*21*X*005010X222A1");
        all.add("ST*837*0001*005010X222A1");
        all.addAll(segments);
        all.add("SE*%d*0001".formatted(segments.size() + 2));
        all.add("GE*1*21");
        all.add("IEA*1*000000021");
        return all.stream()
                        .map(segment -> translated(segment + "~", delimiters))
                        .collect(Collectors.joining(behind))
                + behind;
    }

    private static String translated(String segment, String delimiters) {
        StringBuilder text = new StringBuilder();
        for (char character : segment.toCharArray()) {
            int which = "*:^~".indexOf(character);
            text.append(which < 0 ? character : delimiters.charAt(which));
        }
        return text.toString();
    }
}
