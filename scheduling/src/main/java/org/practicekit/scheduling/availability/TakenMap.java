package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Arrays;
import org.practicekit.scheduling.availability.Occupancy.Taken;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What is taken of each resource, as a tree by the bits of a hash, three levels of 32. A change copies the path to one leaf
 * and shares the rest, so it costs the same whether ten patients have visits or a hundred thousand. Leaves are in order of
 * id and hold nothing that is not taken, so equal maps are equal trees. Immutable.
 */
final class TakenMap implements Serializable {
    static final TakenMap EMPTY = empty();

    private static final int BITS = 5;
    private static final int BRANCHES = 1 << BITS;

    private final int size;
    private final Entry[][][][] root;

    private TakenMap(int size, Entry[][][][] root) {
        this.size = size;
        this.root = root;
    }

    private static TakenMap empty() {
        Entry[][] low = new Entry[BRANCHES][];
        Arrays.fill(low, new Entry[0]);
        Entry[][][] middle = new Entry[BRANCHES][][];
        Arrays.fill(middle, low);
        Entry[][][][] root = new Entry[BRANCHES][][][];
        Arrays.fill(root, middle);
        return new TakenMap(0, root);
    }

    int size() {
        return size;
    }

    Taken get(ResourceId resource) {
        int hash = hash(resource);
        for (Entry entry : root[branch(hash, 2)][branch(hash, 1)][branch(hash, 0)]) {
            if (entry.resource.equals(resource)) {
                return entry.taken;
            }
        }
        return Taken.NOTHING;
    }

    TakenMap with(ResourceId resource, Taken taken) {
        int hash = hash(resource);
        Entry[][][][] newRoot = root.clone();
        Entry[][][] middle = newRoot[branch(hash, 2)].clone();
        Entry[][] low = middle[branch(hash, 1)].clone();
        Entry[] before = low[branch(hash, 0)];
        Entry[] after = replaced(before, resource, taken);
        low[branch(hash, 0)] = after;
        middle[branch(hash, 1)] = low;
        newRoot[branch(hash, 2)] = middle;
        return new TakenMap(size + after.length - before.length, newRoot);
    }

    private static Entry[] replaced(Entry[] leaf, ResourceId resource, Taken taken) {
        int at = 0;
        while (at < leaf.length && leaf[at].resource.compareTo(resource) < 0) {
            at++;
        }
        int rest = at < leaf.length && leaf[at].resource.equals(resource) ? at + 1 : at;
        int more = taken.isNothing() ? 0 : 1;
        Entry[] changed = new Entry[at + more + leaf.length - rest];
        System.arraycopy(leaf, 0, changed, 0, at);
        System.arraycopy(leaf, rest, changed, at + more, leaf.length - rest);
        if (more > 0) {
            changed[at] = new Entry(resource, taken);
        }
        return changed;
    }

    private static int branch(int hash, int level) {
        return hash >>> level * BITS & BRANCHES - 1;
    }

    /** Not {@link ResourceId#hashCode}, in which the kind's part differs from one Java process to the next. */
    private static int hash(ResourceId resource) {
        int hash = (resource.name().hashCode() * 31 + resource.kind().ordinal()) * 0x9E3779B9;
        return hash >>> 32 - 3 * BITS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TakenMap map && map.size == size && Arrays.deepEquals(map.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(root);
    }

    private record Entry(ResourceId resource, Taken taken) implements Serializable {}
}
