package org.practicekit.adapter.x12;

/** What stands before the levels of an 837: the batch, its submitter and its receiver. */
final class BatchLevel extends ClaimLevel {
    private final ClaimBatchBuilder batch = ClaimBatch.builder()
            .reference("")
            .submitterName("")
            .submitterId("")
            .receiverName("")
            .receiverId("");
    private String loop = "";

    BatchLevel() {
        super(Rank.BATCH, "");
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "ST" -> {
                // the envelope has been checked
            }
            case "BHT" -> {
                batch.reference(row.text(3)).reissued(row.text(2).equals("18"));
                row.said(6).ifPresent(batch::purpose);
            }
            case "NM1" -> name(row);
            case "PER" -> contact(row);
            case "REF" -> {
                // the version of 4010, which the header of the transaction repeats
                return row.text(1).equals("87");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    String loop() {
        return loop;
    }

    @Override
    boolean isNamed() {
        return false;
    }

    ClaimBatch batch() {
        return batch.build();
    }

    private void name(Elements row) {
        switch (row.text(1)) {
            case "41" -> {
                loop = "1000A";
                batch.submitterName(row.text(3)).submitterId(row.text(9));
            }
            case "40" -> {
                loop = "1000B";
                batch.receiverName(row.text(3)).receiverId(row.text(9));
            }
            default -> row.unknown(1, row.text(1));
        }
    }

    private void contact(Elements row) {
        row.said(2).ifPresent(batch::contact);
        for (int i = 3; i <= 7; i += 2) {
            switch (row.text(i)) {
                case "TE" -> row.said(i + 1).ifPresent(batch::phone);
                case "EM" -> row.said(i + 1).ifPresent(batch::email);
                default -> {
                    if (row.has(i + 1)) {
                        Party.partLeft(row);
                    }
                }
            }
        }
    }
}
