package org.practicekit.scheduling.optimization;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The cheapest flow from many sources to one root, by the network simplex method on a strongly feasible tree (Cunningham's rule, so it
 * ends although many steps move nothing) with prices by blocks of arcs.
 *
 * <p>Every node has one arc to the root; the other arcs have no upper limit. In a problem of this form the arcs to the root are a first tree.
 */
final class NetworkSimplex {
    private static final byte IN_TREE = 0;
    private static final byte EMPTY = 1;
    private static final byte FULL = -1;
    private static final int PIVOTS_BETWEEN_LOOKS = 256;
    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final int nodes;
    private final int root;
    private int arcs;
    private int[] tail;
    private int[] head;
    private long[] cost;
    private long[] limit;
    final long[] flow;
    private final byte[] state;

    private final int[] parent;
    private final int[] arcUp;
    private final boolean[] towardsRoot;
    private final int[] depth;
    private final int[] child;
    private final int[] sibling;
    private final int[] siblingBefore;
    private final long[] potential;
    private final int[] stack;

    private int join;
    private int leaving;
    private boolean onFirst;
    private long step;
    private int nextArc;

    NetworkSimplex(int nodes, int arcs) {
        this.nodes = nodes;
        this.root = nodes;
        this.tail = new int[arcs + nodes];
        this.head = new int[arcs + nodes];
        this.cost = new long[arcs + nodes];
        this.limit = new long[arcs + nodes];
        this.flow = new long[arcs + nodes];
        this.state = new byte[arcs + nodes];
        this.parent = new int[nodes + 1];
        this.arcUp = new int[nodes + 1];
        this.towardsRoot = new boolean[nodes + 1];
        this.depth = new int[nodes + 1];
        this.child = new int[nodes + 1];
        this.sibling = new int[nodes + 1];
        this.siblingBefore = new int[nodes + 1];
        this.potential = new long[nodes + 1];
        this.stack = new int[nodes + 1];
        this.arcs = nodes;
        Arrays.fill(child, -1);
        parent[root] = -1;
    }

    /** A node that sends {@code supply}, and its arc to the root. Nodes are set once each. */
    void node(int node, long supply, long costToRoot, long limitToRoot) {
        tail[node] = node;
        head[node] = root;
        cost[node] = costToRoot;
        limit[node] = Math.min(limitToRoot, UNLIMITED);
        flow[node] = supply;
        state[node] = IN_TREE;
        arcUp[node] = node;
        towardsRoot[node] = true;
        depth[node] = 1;
        potential[node] = -costToRoot;
        attach(node, root);
    }

    /** Another arc. Returns its number. */
    int arc(int from, int to, long costs) {
        tail[arcs] = from;
        head[arcs] = to;
        cost[arcs] = costs;
        limit[arcs] = UNLIMITED;
        state[arcs] = EMPTY;
        return arcs++;
    }

    /** What a unit at the node costs to get to the root. */
    long price(int node) {
        return potential[root] - potential[node];
    }

    /** Finds the cheapest flow. False when it was called off before: then there is some flow, and some prices. */
    boolean solve(BooleanSupplier enough) {
        int block = Math.max(20, (int) Math.sqrt(arcs));
        while (!enough.getAsBoolean()) {
            for (int pivots = 0; pivots < PIVOTS_BETWEEN_LOOKS; pivots++) {
                int entering = enter(block);
                if (entering < 0) {
                    return true;
                }
                pivot(entering);
            }
        }
        return false;
    }

    private int enter(int block) {
        long least = 0;
        int found = -1;
        int left = block;
        int at = nextArc;
        for (int seen = 0; seen < arcs; seen++) {
            long reduced = state[at] * (cost[at] + potential[tail[at]] - potential[head[at]]);
            if (reduced < least) {
                least = reduced;
                found = at;
            }
            at = at + 1 == arcs ? 0 : at + 1;
            if (--left == 0) {
                if (found >= 0) {
                    break;
                }
                left = block;
            }
        }
        nextArc = at;
        return found;
    }

    private void pivot(int entering) {
        boolean forward = state[entering] == EMPTY;
        int first = forward ? tail[entering] : head[entering];
        int second = forward ? head[entering] : tail[entering];
        findJoin(first, second);
        findLeaving(entering, first, second);
        move(entering, first, second, forward);
        if (leaving < 0) {
            state[entering] = (byte) -state[entering];
            return;
        }
        int inside = onFirst ? first : second;
        int outside = onFirst ? second : first;
        state[entering] = IN_TREE;
        state[arcUp[leaving]] = flow[arcUp[leaving]] == 0 ? EMPTY : FULL;
        rehang(inside, outside, entering);
    }

    private void findJoin(int first, int second) {
        int one = first;
        int other = second;
        while (one != other) {
            if (depth[one] >= depth[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        join = one;
    }

    private void findLeaving(int entering, int first, int second) {
        step = limit[entering];
        leaving = -1;
        for (int node = first; node != join; node = parent[node]) {
            int arc = arcUp[node];
            long room = towardsRoot[node] ? flow[arc] : limit[arc] - flow[arc];
            if (room < step) {
                step = room;
                leaving = node;
                onFirst = true;
            }
        }
        for (int node = second; node != join; node = parent[node]) {
            int arc = arcUp[node];
            long room = towardsRoot[node] ? limit[arc] - flow[arc] : flow[arc];
            if (room <= step) {
                step = room;
                leaving = node;
                onFirst = false;
            }
        }
    }

    private void move(int entering, int first, int second, boolean forward) {
        if (step == 0) {
            return;
        }
        flow[entering] += forward ? step : -step;
        for (int node = first; node != join; node = parent[node]) {
            flow[arcUp[node]] += towardsRoot[node] ? -step : step;
        }
        for (int node = second; node != join; node = parent[node]) {
            flow[arcUp[node]] += towardsRoot[node] ? step : -step;
        }
    }

    /** Cuts off the tree above {@code leaving}, and hangs it up at {@code inside} below {@code outside}. */
    private void rehang(int inside, int outside, int entering) {
        int node = inside;
        int newParent = outside;
        int newArc = entering;
        boolean newTowards = tail[entering] == inside;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arcUp[node];
            boolean oldTowards = towardsRoot[node];
            detach(node);
            attach(node, newParent);
            arcUp[node] = newArc;
            towardsRoot[node] = newTowards;
            if (node == leaving) {
                break;
            }
            newParent = node;
            newArc = oldArc;
            newTowards = !oldTowards;
            node = oldParent;
        }
        long change = potential[outside] - potential[inside] + (towardsRoot[inside] ? -cost[entering] : cost[entering]);
        int size = 0;
        stack[size++] = inside;
        while (size > 0) {
            int each = stack[--size];
            potential[each] += change;
            depth[each] = depth[parent[each]] + 1;
            for (int below = child[each]; below >= 0; below = sibling[below]) {
                stack[size++] = below;
            }
        }
    }

    private void attach(int node, int to) {
        parent[node] = to;
        int first = child[to];
        sibling[node] = first;
        siblingBefore[node] = -1;
        if (first >= 0) {
            siblingBefore[first] = node;
        }
        child[to] = node;
    }

    private void detach(int node) {
        int before = siblingBefore[node];
        int after = sibling[node];
        if (before >= 0) {
            sibling[before] = after;
        } else {
            child[parent[node]] = after;
        }
        if (after >= 0) {
            siblingBefore[after] = before;
        }
    }
}
