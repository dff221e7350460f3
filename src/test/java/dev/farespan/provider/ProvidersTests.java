package dev.farespan.provider;

import java.net.URI;
import java.util.Currency;
import java.util.List;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProvidersTests {

	private final FareProvider one = new Named("one");

	private final FareProvider two = new Named("two");

	private final Providers providers = new Providers(List.of(this.one, this.two));

	@Test
	void theFirstIsTheDefault() {
		assertThat(this.providers.byDefault()).isSameAs(this.one);
		assertThat(this.providers.all()).containsExactly(this.one, this.two);
	}

	@Test
	void findsByName() {
		assertThat(this.providers.find("two")).contains(this.two);
		assertThat(this.providers.get("two")).isSameAs(this.two);
		assertThat(this.providers.find("three")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.providers.get("three"))
			.withMessageContaining("three");
	}

	@Test
	void thereMustBeOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Providers(List.of()))
			.withMessageContaining("no provider is enabled");
	}

	@Test
	void settingsKeepTheirKeyOutOfLogs() {
		var settings = new ProviderSettings(true, URI.create("https://fares.example"), null, null, null, "me:secret");
		assertThat(settings.toString()).contains("fares.example").doesNotContain("secret");
	}

	private record Named(String name) implements FareProvider {

		@Override
		public List<Currency> currencies() {
			return List.of();
		}

		@Override
		public CityIndex cities() {
			return new CityIndex(List.of());
		}

		@Override
		public ProviderRequest ask(DayQuery day) {
			throw new UnsupportedOperationException();
		}

		@Override
		public DayFares read(DayQuery day, ProviderResponse response) {
			throw new UnsupportedOperationException();
		}

	}

}
