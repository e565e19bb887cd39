"""Read a large corpus with Spark: every partition is piped through one "standpoint annotate".

    spark-submit examples/spark/annotate.py ARTICLES READINGS [CODEBOOK]

ARTICLES: NDJSON, one article a line (docs/reading.md), a file, folder or address that Spark can read. READINGS: a folder
that does not exist yet; one reading a line. CODEBOOK: a path that is the same on every worker.
STANDPOINT: the command, "standpoint" unless the environment says otherwise; it must be installed on every worker.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession

# A partition is what is lost, and read again, when a worker dies: some minutes of reading.
ARTICLES_A_PARTITION = 500


def main(articles: str, readings: str, codebook: str | None = None) -> None:
    # One thread each: Spark runs as many pipes beside one another as a worker has cores.
    command = f"{os.environ.get('STANDPOINT', 'standpoint')} annotate --threads 1"
    if codebook is not None:
        command += f" --codebook {shlex.quote(codebook)}"
    spark = SparkSession.builder.appName("standpoint").getOrCreate()
    lines = spark.sparkContext.textFile(articles).filter(lambda line: line.strip() != "")
    partitions = max(1, -(-lines.count() // ARTICLES_A_PARTITION), spark.sparkContext.defaultParallelism)
    # checkCode: a line that is no article makes the command end with 2, and the job must not take that for success.
    lines.repartition(partitions).pipe(command, checkCode=True).saveAsTextFile(readings)
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
