package org.w3id.concert.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.publish.Journal.Entry;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The lines of a journal, each chained to the one before by its digest.
 *
 * @param length of the whole lines, in bytes
 * @param digest of the last whole line
 */
record JournalLines(List<Entry> entries, long length, String digest) {
    private static final Pattern LINE = Pattern.compile("(.*),\"sha256\":\"([0-9a-f]{64})\"}\n");

    /** The whole lines; only what follows the last of them may be cut off. */
    static JournalLines of(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        String digest = "";
        long length = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            String line = end == 0 ? text.substring(start) : text.substring(start, end);
            Matcher parts = LINE.matcher(line);
            boolean isWhole = parts.matches() && parts.group(2).equals(chained(digest, parts.group(1)));
            boolean isCut = end == 0 || end == text.length() && (!parts.matches() || line.indexOf('\0') >= 0);
            if (!isWhole && !isCut) {
                throw damaged(file, entries.size() + 1L);
            }
            if (!isWhole) {
                break;
            }
            entries.add(entry(file, entries.size() + 1L, parts.group(1) + "}"));
            digest = parts.group(2);
            length += line.getBytes(StandardCharsets.UTF_8).length;
            start = end;
        }
        return new JournalLines(List.copyOf(entries), length, digest);
    }

    /** An entry as the next line, with its end. */
    String line(Entry entry) {
        String said = "{\"number\":" + entry.number() + ",\"time\":\"" + entry.time() + "\",\"entry\":"
                + JSON.toStringFlat(entry.value());
        return said + ",\"sha256\":\"" + chained(digest, said) + "\"}\n";
    }

    JournalLines with(Entry entry, String line) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        Matcher parts = LINE.matcher(line);
        parts.matches();
        return new JournalLines(
                List.copyOf(more), length + line.getBytes(StandardCharsets.UTF_8).length, parts.group(2));
    }

    String warning(Path file) {
        return file + ":" + (entries.size() + 1) + ": the last line was cut off before it was recorded, and is put"
                + " aside in " + file.getFileName() + ".torn; the " + entries.size() + " entries before it are whole";
    }

    private static String chained(String before, String said) {
        return DocumentText.digest(before + said);
    }

    private static Entry entry(Path file, long number, String json) {
        try {
            JsonObject line = JSON.parse(json);
            if (line.get("number").getAsNumber().value().longValue() != number) {
                throw damaged(file, number);
            }
            return new Entry(number, Instant.parse(line.getString("time")), line.getObj("entry"));
        } catch (JsonException | DateTimeException e) {
            throw damaged(file, number);
        }
    }

    private static FaultyInput damaged(Path file, long line) {
        return new FaultyInput(new Fault(
                file.toString(),
                line,
                "sha256",
                "the line as it was recorded expected, after the line before it",
                "put the journal back from a backup; nothing was changed"));
    }
}
