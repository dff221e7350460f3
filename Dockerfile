# Builds farespan from its sources. The image is whatever SPRING_PROFILES_ACTIVE says: reactive (the default), blocking,
# or simulator.
#
#   docker build -t farespan --build-arg REVISION="$(git rev-parse HEAD)" .
FROM eclipse-temurin:25-jdk AS build
# mvnw downloads the Maven that it pins, and this image has neither curl nor wget.
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The dependencies are a layer of their own, which a change of the sources leaves as it is.
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
	&& java -Djarmode=tools -jar target/farespan-*.jar extract --layers --application-filename farespan.jar --destination layers
WORKDIR /build/sbom
RUN jar --extract --file /build/layers/application/farespan.jar META-INF/sbom/application.cdx.json
# Netty's own transport: it would unpack it at each start, which a /tmp that nothing may be run from forbids.
WORKDIR /build/native
RUN jar --extract --file /build/layers/dependencies/lib/netty-transport-native-epoll-*-linux-x86_64.jar META-INF/native

# What runs, where it will run: the cache below is of these very files and of this very Java.
FROM eclipse-temurin:25-jre AS unpacked
WORKDIR /app
# The libraries, apart from what changes with every commit.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/native/META-INF/native/ ./native/
COPY --from=build /build/layers/application/ ./
COPY src/image/java-options src/image/health-options ./

FROM unpacked AS recorded
COPY src/image/record-aot-cache /usr/local/bin/
RUN record-aot-cache /app

FROM unpacked
COPY --from=build /build/sbom/META-INF/sbom/application.cdx.json ./sbom/farespan.cdx.json
COPY --from=recorded /app/farespan.aot ./
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="farespan" \
	org.opencontainers.image.description="Which of the next 100 days is cheapest? One query, a hundred upstream calls, little memory." \
	org.opencontainers.image.licenses="Apache-2.0" \
	org.opencontainers.image.version="$VERSION" \
	org.opencontainers.image.revision="$REVISION"
# A number, so that whoever forbids root can see that this is somebody else. All of /app is root's: what runs cannot
# change itself.
USER 10001:10001
EXPOSE 8080
# No shell and no curl. Kubernetes has its own probes and does not start this.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "@/app/health-options", "dev.farespan.HealthCheck"]
# JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS belong to whoever runs the image. No shell in between: a SIGTERM arrives. A
# cache that does not fit is warned of, and does not stop the service.
ENTRYPOINT ["java", "-XX:AOTCache=/app/farespan.aot", "-Djava.library.path=/app/native", "@/app/java-options", "-jar", "/app/farespan.jar"]
