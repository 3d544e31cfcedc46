/** Engines inside Apache Spark. */
module org.practicekit.adapter.spark {
    requires static org.jspecify;
}
