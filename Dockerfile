# Builds farespan from its sources. The image is whatever SPRING_PROFILES_ACTIVE says: reactive (the default), blocking,
# or simulator.
FROM eclipse-temurin:25-jdk AS build
# mvnw downloads the Maven that it pins, and this image has neither curl nor wget.
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The dependencies are a layer of their own, which a change of the sources leaves as it is.
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package

FROM eclipse-temurin:25-jre
COPY --from=build /build/target/farespan-*.jar /app/farespan.jar
# A number, so that whoever forbids root can see that this is somebody else.
USER 10001:10001
EXPOSE 8080
# Half of the container's memory for the heap: classes, threads and buffers take the rest. JAVA_TOOL_OPTIONS belongs to
# whoever runs the image; an -Xmx there wins over the share. No shell in between: a SIGTERM arrives.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/farespan.jar"]
