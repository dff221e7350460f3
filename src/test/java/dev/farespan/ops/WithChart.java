package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a class of tests one {@link Chart}, and a folder that goes with it. */
final class WithChart implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

	private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(WithChart.class);

	@Override
	public void beforeAll(ExtensionContext context) throws IOException {
		Path folder = Files.createTempDirectory("chart");
		context.getStore(OURS).put(Path.class, folder);
		context.getStore(OURS).put(Chart.class, Chart.open(folder));
	}

	@Override
	public void afterAll(ExtensionContext context) throws IOException {
		context.getStore(OURS).get(Chart.class, Chart.class).close();
		Files.walkFileTree(context.getStore(OURS).get(Path.class, Path.class), new Deletion());
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType().equals(Chart.class);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(OURS).get(Chart.class);
	}

	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.delete(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
			Files.delete(folder);
			return FileVisitResult.CONTINUE;
		}

	}

}
