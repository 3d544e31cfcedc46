/**
 * Billing in X12 transactions.
 *
 * <p>Read first: {@link org.practicekit.adapter.x12.X12Reader}, which reads files of any size; {@link
 * org.practicekit.adapter.x12.X12Lookup}, which asks one question and reads its answer.
 */
@SuppressWarnings("module") // the standard is called X12, digits and all
module org.practicekit.adapter.x12 {
    requires transitive org.practicekit.billing;
    requires io.xlate.staedi;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.practicekit.adapter.x12;
}
