package org.practicekit.benchmarks.x12;

/** A made-up file of answers about eligibility (271, 5010), 28 segments for each patient. */
final class AnswersFile {
    private static final String HEAD = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0915*^*00501*000000001*0*T*:~
            GS*HB*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0915*1*X*005010X279A1~
            ST*271*0001*005010X279A1~
            BHT*0022*11*BATCH-1*20261103*0915~
            HL*1**20*1~
            NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~
            PER*IC**TE*8005550100~
            HL*2*1*21*1~
            NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~
            """;
    private static final String PATIENT = """
            HL*%1$d*2*22*0~
            TRN*2*INQ-%1$d*9EXAMPLE01~
            NM1*IL*1*SAMPLE*ADA****MI*W%1$d~
            N3*12 EXAMPLE STREET~
            N4*SAMPLETON*OH*44999~
            DMG*D8*19840229*F~
            INS*Y*18*001*25~
            DTP*346*D8*20260101~
            REF*6P*G-7788*EXAMPLE WORKS~
            EB*1*IND*30**EXAMPLE PPO 1500~
            EB*C*IND*30***23*1500*****Y~
            EB*C*IND*30***29*%2$d.5*****Y~
            EB*C*FAM*30***23*3000*****Y~
            EB*G*IND*30***23*6500*****Y~
            EB*B*IND*98***27*25*****Y~
            MSG*PRIMARY CARE~
            EB*B*IND*98***27*60*****Y~
            MSG*SPECIALIST~
            EB*A*IND*48^50***27**.2****Y~
            EB*F*IND*33***23***VS*20*Y*Y~
            HSD*VS*20***23*1~
            DTP*292*RD8*20260101-20261231~
            III*ZZ*11~
            EB*R**30~
            LS*2120~
            NM1*PRP*2*SECOND EXAMPLE PLAN*****PI*EX777~
            PER*IC**TE*8005550111~
            LE*2120~
            """;

    private AnswersFile() {}

    static MadeFile of(int patients) {
        return new MadeFile(HEAD, patients, made -> PATIENT.formatted(made + 3, made % 1000));
    }
}
