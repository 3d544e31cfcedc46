/** What billing asks of its host. Each interface has a contract in the testkit. */
@NullMarked
package org.practicekit.billing.port;

import org.jspecify.annotations.NullMarked;
