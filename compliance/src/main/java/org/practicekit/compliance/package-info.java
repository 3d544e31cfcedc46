/**
 * What a practice has to be able to show: who may see what, who saw it, and what was done when something went wrong.
 *
 * <p>This module will answer the questions of a compliance officer. May this member of staff open this record for
 * this purpose, and which part of it is needed? Which disclosures must be accounted for, and by when does a patient's
 * request have to be met? Was this incident a breach, who has to be told, and until which day? Around them stand the
 * trail of accesses, the calendar of recurring obligations, workplace injuries and exposures, referrals that
 * self-interest could taint, screening against exclusion lists, audits with their corrective actions, and how long
 * each record is kept.
 *
 * <p>An answer cites the regulation it rests on and the day somebody last read it. Where a state asks for more than
 * federal law, the stricter row applies. The module gives no legal advice and opens no records of its own:
 * identities, records and the trail itself are kept by the host, behind the interfaces of {@code port}.
 */
@NullMarked
package org.practicekit.compliance;

import org.jspecify.annotations.NullMarked;
