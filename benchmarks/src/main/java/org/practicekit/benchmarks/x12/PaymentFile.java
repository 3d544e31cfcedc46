package org.practicekit.benchmarks.x12;

/** A made-up remittance (835, 5010), one payment of claims with two lines and 19 segments each, which balances. */
final class PaymentFile {
    private static final String HEAD = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0915*^*00501*000000001*0*T*:~
            GS*HP*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0915*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*%d*C*ACH*CCP*01*999999992*DA*123456*1999999999**01*999988880*DA*98765*20261103~
            TRN*1*883001*1999999999~
            DTM*405*20261103~
            N1*PR*EXAMPLE HEALTH PLAN~
            N3*1 EXAMPLE PLAZA~
            N4*SAMPLETON*OH*44999~
            REF*2U*EX001~
            N1*PE*EXAMPLE FAMILY CLINIC*XX*1234567893~
            REF*TJ*123456789~
            LX*1~
            """;
    private static final String CLAIM = """
            CLP*A%1$d*1*250*175*25*12*ICN%1$d*11*1~
            NM1*QC*1*SAMPLE*ADA*B***MI*W%1$d~
            NM1*82*1*DOCTOR*DORA****XX*1457382915~
            REF*1L*G-7788~
            DTM*232*20261005~
            DTM*050*20261009~
            AMT*AU*250~
            SVC*HC:G0008:59*100*80**1~
            DTM*472*20261005~
            CAS*CO*45*20~
            REF*6R*A%1$d-1~
            AMT*B6*80~
            SVC*HC:J1100*150*95**4~
            DTM*472*20261005~
            CAS*CO*45*30~
            CAS*PR*1*20**3*5~
            REF*6R*A%1$d-2~
            AMT*B6*120~
            LQ*HE*N130~
            """;

    private PaymentFile() {}

    static MadeFile of(int claims) {
        return new MadeFile(HEAD.formatted(175L * claims), claims, made -> CLAIM.formatted(made + 1));
    }
}
