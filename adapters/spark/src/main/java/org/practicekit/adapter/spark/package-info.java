/**
 * The SDK's engines over thousands of practices in one night, inside Apache Spark.
 *
 * <p>This adapter will carry the engines to where a vendor's data already lies: claims to be scrubbed, coverages to
 * be verified again, rosters to be computed. Work is partitioned by practice, an engine is sent once to each
 * partition, and findings come back as flat rows. Engines are pure and serializable, so a cluster gives the answers a
 * single machine gives. Spark itself is the host's: this adapter starts no session and chooses no cluster.
 */
@NullMarked
package org.practicekit.adapter.spark;

import org.jspecify.annotations.NullMarked;
