package org.practicekit.scheduling.optimization;

/** How many patients are there to be seen, as probabilities, while a session goes on. */
final class Queue {
    /** The chance that so many are there. */
    private final double[] chance;

    private int most;
    private double waiting;
    private double idle;

    /** Nobody is there yet. */
    Queue(int mostPatients) {
        chance = new double[mostPatients + 2];
        chance[0] = 1;
    }

    /** One more patient may come. */
    void mayCome(double likely) {
        most++;
        for (int there = most; there > 0; there--) {
            chance[there] = chance[there] * (1 - likely) + chance[there - 1] * likely;
        }
        chance[0] *= 1 - likely;
    }

    /** A slot goes by: one is seen, the others wait, or nobody is there. */
    void seeOne() {
        idle += chance[0];
        for (int there = 2; there <= most; there++) {
            waiting += chance[there] * (there - 1);
        }
        chance[0] += chance[1];
        System.arraycopy(chance, 2, chance, 1, chance.length - 2);
        chance[chance.length - 1] = 0;
        most = Math.max(0, most - 1);
    }

    /** The chance that so many are there now. */
    double chance(int there) {
        return there <= most ? chance[there] : 0;
    }

    double waiting() {
        return waiting;
    }

    double idle() {
        return idle;
    }
}
