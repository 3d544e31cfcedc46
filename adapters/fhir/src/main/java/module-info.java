/** Values as FHIR R4 resources. */
module org.practicekit.adapter.fhir {
    requires static org.jspecify;
}
