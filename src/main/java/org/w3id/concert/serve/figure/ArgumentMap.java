package org.w3id.concert.serve.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * An issue as a tree from left to right: the stances on it, and on each of them what is brought forward or who holds a
 * position (an argument map after the manner of
 * <a href="https://www.w3.org/ns/argument/ibis">issue-based information systems</a>). Always drawn alike.
 *
 * @param issue its name, in lines
 */
public record ArgumentMap(List<String> issue, List<Stem> stems, int height) {
    public static final int WIDTH = 880;
    public static final int STEM = 180;
    public static final int LEAF = 350;
    public static final int ROW = 46;

    private static final int SHORT = 17;
    private static final int LONG = 68;

    public ArgumentMap {
        issue = List.copyOf(issue);
        stems = List.copyOf(stems);
    }

    /** What the drawing is of: a branch with the name of its stance, and its leaves. */
    public record Branch(String name, List<Leaf> leaves) {
        public Branch {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * @param anchor where the page says the same in words
     * @param number that its source gives it; empty for none
     * @param more how many it stands for beside itself
     * @param isDenied whether its source brings it only to reject it
     */
    public record Leaf(String anchor, String number, String words, int more, boolean isDenied) {
        /** The words in at most two lines. */
        public List<String> lines() {
            return wrapped(words, LONG, 2);
        }
    }

    /** A branch in its place, {@code y} being its middle; its leaves follow each other from {@code first}. */
    public record Stem(List<String> name, int y, int first, List<Leaf> leaves) {
        public int y(int leaf) {
            return first + leaf * ROW;
        }
    }

    public static ArgumentMap of(String issue, List<Branch> branches) {
        List<Stem> stems = new ArrayList<>();
        int top = 0;
        for (Branch branch : branches) {
            int high = Math.max(1, branch.leaves().size()) * ROW;
            stems.add(new Stem(wrapped(branch.name(), SHORT, 2), top + high / 2, top + ROW / 2, branch.leaves()));
            top += high + ROW / 2;
        }
        return new ArgumentMap(wrapped(issue, SHORT, 4), stems, Math.max(ROW, top - ROW / 2));
    }

    /** The middle of the issue's box. */
    public int middle() {
        return height / 2;
    }

    private static List<String> wrapped(String words, int width, int most) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : words.split(" ")) {
            String line = lines.get(lines.size() - 1);
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                if (lines.size() == most) {
                    lines.set(most - 1, line + " …");
                    break;
                }
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, line.isEmpty() ? word : line + " " + word);
            }
        }
        return List.copyOf(lines);
    }
}
