package org.w3id.concert.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Files that one program holds at a time; the system lets go of them when the program ends, however it ends. */
public final class Locks {
    private Locks() {}

    /** The file, made if there is none, held until it is closed; refused at once where another holds it. */
    public static FileChannel take(Path file, String advice) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program.
        }
        channel.close();
        throw new FaultyInput(new Fault(file.toString(), 0, "lock", "another program holds it", advice));
    }
}
