package dev.farespan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Schedulers;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** What may know what: the rules that keep the twins comparable. */
@AnalyzeClasses(packages = "dev.farespan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final int MAX_LINES = 150;

	private static final String BLOCKING = "dev.farespan.blocking..";

	private static final String REACTIVE = "dev.farespan.reactive..";

	private static final String SIMULATOR = "dev.farespan.simulator..";

	@ArchTest
	static final ArchRule domainIsPlainJava = classes().that()
		.resideInAPackage("dev.farespan.domain..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("dev.farespan.domain..", "java..", "org.jspecify..");

	/** Of I/O a resource of the jar is read, once. */
	@ArchTest
	static final ArchRule adaptersAskAndReadOnly = classes().that()
		.resideInAPackage("dev.farespan.provider..")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("dev.farespan.provider..", "dev.farespan.domain..",
				"tools.jackson..", "java.lang..", "java.util..", "java.math..", "java.text..", "java.time..",
				"java.io..", "java.nio.charset..", "org.jspecify..")
			.or(belongToAnyOf(java.net.URI.class)));

	@ArchTest
	static final ArchRule sharedCodeKnowsNoWeb = noClasses().that()
		.resideInAnyPackage("dev.farespan.domain..", "dev.farespan.provider..", "dev.farespan.policy..",
				"dev.farespan.cache..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("reactor..", "org.springframework.web..", BLOCKING, REACTIVE);

	@ArchTest
	static final ArchRule sharedCodeNeverWaits = noClasses().that()
		.resideOutsideOfPackages("dev.farespan", BLOCKING, REACTIVE, SIMULATOR)
		.should()
		.accessTargetWhere(calls("wait", Object.class, "wait").or(calls("sleep or join", Thread.class, "sleep|join"))
			.or(calls("wait for a result", Future.class, "get|join"))
			.or(targetIn("locks or latches", "await.*|acquire.*|take|park.*|lock.*", "java.util.concurrent..")));

	@ArchTest
	static final ArchRule edgeIsNeitherServletNorReactor = classes().that()
		.resideInAPackage("dev.farespan.web..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("dev.farespan.web..", "dev.farespan.domain..", "dev.farespan.provider..", "java..",
				"org.jspecify..", "tools.jackson..", "io.swagger.v3.oas..", "org.springdoc.core..",
				"org.springframework.http", "org.springframework.web", "org.springframework.web.bind.annotation",
				"org.springframework.core.io", "org.springframework.util");

	/** Of Spring it has the words for paths and for origins, which both twins speak. */
	@ArchTest
	static final ArchRule accessIsDecidedWithoutAWebStack = classes().that()
		.resideInAPackage("dev.farespan.security..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("dev.farespan.security..", "dev.farespan.policy..", "dev.farespan.metrics..",
				"dev.farespan.web..", "java..", "org.jspecify..", "org.springframework.http",
				"org.springframework.http.server", "org.springframework.web.util.pattern",
				"org.springframework.web.cors", "org.springframework.boot.context.properties.bind");

	@ArchTest
	static final ArchRule metersKnowTheDomainOnly = noClasses().that()
		.resideInAPackage("dev.farespan.metrics..")
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.springframework..", "reactor..", "jakarta..")
			.or(resideInAPackage("dev.farespan..")
				.and(resideInAnyPackage("dev.farespan.metrics..", "dev.farespan.domain..").negate())));

	/** Which tracer is behind it is for the configuration to say. */
	@ArchTest
	static final ArchRule whatIsToldKnowsNeitherWebNorTwin = noClasses().that()
		.resideInAnyPackage("dev.farespan.telemetry..", "dev.farespan.tracing..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "reactor..", "jakarta..", "io.opentelemetry..",
				"dev.farespan.policy..", "dev.farespan.web..", BLOCKING, REACTIVE);

	/** But for the configuration of the comparison's same-transport control. */
	@ArchTest
	static final ArchRule blockingTwinKnowsNoReactor = noClasses().that()
		.resideInAPackage(BLOCKING)
		.and()
		.doNotHaveSimpleName("ReactorClientConfiguration")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(REACTIVE, "reactor..", "io.netty..", "org.reactivestreams..");

	@ArchTest
	static final ArchRule reactiveTwinKnowsNoServlet = noClasses().that()
		.resideInAPackage(REACTIVE)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BLOCKING, "jakarta.servlet..", "org.springframework.web.servlet..",
				"org.springframework.web.client..", "java.net.http..", "org.apache..");

	@ArchTest
	static final ArchRule reactiveTwinNeverBlocks = noClasses().that()
		.resideInAPackage(REACTIVE)
		.should()
		.accessTargetWhere(calls("block", Publisher.class, "block.*|toStream|toIterable|subscribeOn")
			.or(calls("sleep or join", Thread.class, "sleep|join"))
			.or(calls("wait for a result", Future.class, "get|join"))
			.or(calls("go where blocking is allowed", Schedulers.class, "boundedElastic"))
			.or(targetIn("locks or latches", "await.*|acquire.*|take|park.*", "java.util.concurrent..")));

	/** But the root, which wires it. */
	@ArchTest
	static final ArchRule nothingKnowsTheSimulator = noClasses().that()
		.resideOutsideOfPackages("dev.farespan", SIMULATOR)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(SIMULATOR);

	@ArchTest
	static final ArchRule adaptersKnowNoOther = slices().matching("dev.farespan.provider.(*)..")
		.should()
		.notDependOnEachOther();

	/** So that nothing of its client is loaded where there is none. */
	@ArchTest
	static final ArchRule onlyTheSecondLevelKnowsRedis = noClasses().that()
		.resideOutsideOfPackage("dev.farespan.cache.redis")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.lettuce..", "io.github.bucket4j.redis..", "io.github.bucket4j.distributed..");

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("dev.farespan.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule nothingKnowsTheRoot = noClasses().that()
		.resideOutsideOfPackage("dev.farespan")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.farespan");

	@ArchTest
	static void twinsHaveTheSameFiles(JavaClasses classes) {
		assertThat(names(classes, BLOCKING)).isEqualTo(names(classes, REACTIVE)).hasSizeGreaterThan(5);
	}

	private static Set<String> names(JavaClasses classes, String twin) {
		return classes.that(resideInAPackage(twin))
			.stream()
			.filter(JavaClass::isTopLevelClass)
			.map(JavaClass::getSimpleName)
			.filter((name) -> !name.equals("FanOutExecutor") && !name.endsWith("Configuration"))
			.filter((name) -> !name.equals("package-info"))
			.collect(Collectors.toSet());
	}

	@ArchTest
	static void filesFitAScreenOrTwo(JavaClasses classes) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<String> tooLong = files.filter((file) -> file.toString().endsWith(".java"))
				.map((file) -> file.getFileName() + " has " + lines(file) + " lines")
				.filter((said) -> Integer.parseInt(said.split(" ", -1)[2]) > MAX_LINES)
				.toList();
			assertThat(tooLong).isEmpty();
		}
	}

	private static int lines(Path file) {
		try {
			return Files.readAllLines(file).size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DescribedPredicate<JavaAccess<?>> calls(String what, Class<?> owner, String names) {
		return DescribedPredicate.describe(what,
				(access) -> access.getTargetOwner().isAssignableTo(owner) && access.getName().matches(names));
	}

	private static DescribedPredicate<JavaAccess<?>> targetIn(String what, String names, String packages) {
		return DescribedPredicate.describe(what, (access) -> resideInAPackage(packages).test(access.getTargetOwner())
				&& access.getName().matches(names));
	}

}
