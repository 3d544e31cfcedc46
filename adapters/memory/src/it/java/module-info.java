/** A host of the smallest kind, compiled and run on the module path by {@code ModulePathIT}. */
module org.practicekit.example.frontdesk {
    requires org.practicekit.scheduling;
    requires org.practicekit.adapter.memory;
}
