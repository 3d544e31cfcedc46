package org.practicekit.core.fingerprint;

/** A value that can be hashed the same way on every machine, because it says itself what it consists of. */
public interface Fingerprinted {
    /** Writes every part that makes two values differ, always in the same order. Never a person's data. */
    void describeTo(FingerprintWriter writer);
}
