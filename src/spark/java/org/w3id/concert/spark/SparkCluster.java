package org.w3id.concert.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.w3id.concert.extract.Cluster;

/**
 * Extraction as a job on <a href="https://spark.apache.org/docs/latest/rdd-programming-guide.html">Apache Spark</a>:
 * one task a file, results fetched partition by partition in the order of the files, so that no more than one
 * partition is in the driver's memory at a time.
 */
public final class SparkCluster implements Cluster {
    private static final int FILES_A_PARTITION = 16;

    @Override
    public void run(Path home, String master, List<Path> files, Set<String> kinds, Consumer<Extracted> sink) {
        if (files.isEmpty()) {
            return;
        }
        SparkConf configuration = new SparkConf()
                .setAppName("Concert: candidates for claims")
                .setMaster(master)
                .set("spark.ui.enabled", "false");
        int partitions = (files.size() + FILES_A_PARTITION - 1) / FILES_A_PARTITION;
        List<String> paths =
                files.stream().map(file -> file.toAbsolutePath().toString()).toList();
        FileTask task = new FileTask(home.toAbsolutePath().toString(), new TreeSet<>(kinds));
        try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
            spark.parallelize(paths, partitions).map(task::extract).toLocalIterator().forEachRemaining(sink);
        }
    }
}
