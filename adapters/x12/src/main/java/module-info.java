/** Billing in X12 transactions. */
@SuppressWarnings("module") // the standard is called X12, digits and all
module org.practicekit.adapter.x12 {
    requires transitive org.practicekit.billing;
    requires static org.jspecify;
}
