package org.w3id.concert.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A disk of few bytes in memory, which is soon full; only some accounts may mount one. */
public final class SmallDisk {
    private SmallDisk() {}

    /** @return whether the folder is such a disk now */
    public static boolean mount(Path folder, String size) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    }

    public static void unmount(Path folder) throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
