/**
 * The SDK's values as FHIR R4 resources, and back.
 *
 * <p>This adapter will map appointments, schedules and slots, coverages, claims and their answers to the resources of
 * the same purpose, for hosts that already exchange FHIR. A mapping states what it cannot carry over: whatever has no
 * place in the other model is reported as a finding, never silently dropped. The adapter makes and reads resources
 * only; servers, searches and transport are the host's.
 */
@NullMarked
package org.practicekit.adapter.fhir;

import org.jspecify.annotations.NullMarked;
