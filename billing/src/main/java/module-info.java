/** Insurance, claims, remittance and patient accounts of a practice. */
module org.practicekit.billing {
    requires static org.jspecify;
}
