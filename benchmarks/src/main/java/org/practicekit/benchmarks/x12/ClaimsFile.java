package org.practicekit.benchmarks.x12;

/** A made-up file of professional claims (837P, 5010), each of a subscriber of its own, with two lines and 25 segments. */
final class ClaimsFile {
    private static final String HEAD = """
            ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEHOUSE   *261103*0915*^*00501*000000001*0*T*:~
            GS*HC*EXAMPLECLINIC*EXAMPLEHOUSE*20261103*0915*1*X*005010X222A1~
            ST*837*0001*005010X222A1~
            BHT*0019*00*BATCH-1*20261103*0915*CH~
            NM1*41*2*EXAMPLE FAMILY CLINIC*****46*9EXAMPLE01~
            PER*IC*BILLING DESK*TE*6145550100~
            NM1*40*2*EXAMPLE HOUSE*****46*EX900~
            HL*1**20*1~
            PRV*BI*PXC*207Q00000X~
            NM1*85*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~
            N3*100 EXAMPLE AVENUE~
            N4*SAMPLETON*OH*449990001~
            REF*EI*009990001~
            """;
    private static final String CLAIM = """
            HL*%1$d*1*22*0~
            SBR*P*18*G-7788******CI~
            NM1*IL*1*SAMPLE*ADA*B***MI*W%1$d~
            N3*12 EXAMPLE STREET~
            N4*SAMPLETON*OH*44999~
            DMG*D8*19840229*F~
            NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~
            CLM*A%1$d*250***11:B:1*Y*A*Y*Y~
            DTP*431*D8*20261001~
            REF*G1*AUTH-%1$d~
            REF*D9*HOUSE-%1$d~
            HI*ABK:J069*ABF:R509*ABF:Z23~
            NM1*DN*1*MODEL*BEN****XX*1000000020~
            NM1*82*1*DOCTOR*DORA****XX*1457382915~
            PRV*PE*PXC*207Q00000X~
            LX*1~
            SV1*HC:G0008:59*100*UN*1***1:2~
            DTP*472*D8*20261005~
            REF*6R*A%1$d-1~
            LX*2~
            SV1*HC:J1100*150*UN*4***3~
            DTP*472*RD8*20261005-20261006~
            REF*6R*A%1$d-2~
            LIN**N4*00009990101~
            CTP****4*ML~
            """;

    private ClaimsFile() {}

    static MadeFile of(int claims) {
        return new MadeFile(HEAD, claims, made -> CLAIM.formatted(made + 2));
    }
}
