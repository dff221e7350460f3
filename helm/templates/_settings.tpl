{{/* What farespan is told: an application.yml without secrets, and the secrets as files that are called as the settings. */}}

{{/* As YAML, so that it can be the ConfigMap and its checksum. */}}
{{- define "farespan.settings" -}}
{{- $fares := deepCopy .Values.fares -}}
{{- with .Values.apiKeys.callers -}}
{{- $fares = set $fares "api-keys" . -}}
{{- end -}}
{{- if .Values.simulator.enabled -}}
{{- /* Its address is not this machine's, so the limits for real operators would hold. */ -}}
{{- $at := printf "http://%s-simulator:9480/restapi" (include "farespan.fullname" .) -}}
{{- $asked := dict "base-url" $at "rate" "" "max-in-flight" 0 -}}
{{- $fares = mergeOverwrite (dict "providers" (dict "regiojet" $asked)) $fares -}}
{{- end -}}
{{- $settings := dict -}}
{{- with $fares -}}
{{- $settings = set $settings "fares" . -}}
{{- end -}}
{{- $settings = set $settings "spring" (include "farespan.springSettings" . | fromYaml) -}}
{{- $settings = set $settings "management" (include "farespan.managementSettings" . | fromYaml) -}}
{{- with include "farespan.serverSettings" . | fromYaml -}}
{{- $settings = set $settings "server" . -}}
{{- end -}}
{{- with include "farespan.loggingSettings" . | fromYaml -}}
{{- $settings = set $settings "logging" . -}}
{{- end -}}
{{- toYaml $settings -}}
{{- end -}}

{{- define "farespan.springSettings" -}}
lifecycle:
  timeout-per-shutdown-phase: {{ int64 .Values.shutdown.timeoutSeconds }}s
{{- if .Values.tls.existingSecret }}
ssl:
  bundle:
    pem:
      farespan:
        reload-on-update: true
        keystore:
          certificate: file:/app/tls/tls.crt
          private-key: file:/app/tls/tls.key
{{- end }}
{{- with .Values.jwt }}
{{- if include "farespan.jwtIsAsked" $ }}
security:
  oauth2:
    resourceserver:
      jwt:
        {{- with .issuerUri }}
        issuer-uri: {{ . | quote }}
        {{- end }}
        {{- with .jwkSetUri }}
        jwk-set-uri: {{ . | quote }}
        {{- end }}
        {{- with .audiences }}
        audiences: {{ toJson . }}
        {{- end }}
        {{- if .publicKey.existingSecret }}
        public-key-location: file:/app/jwt/public.pem
        {{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "farespan.managementSettings" -}}
endpoint:
  health:
    probes:
      # /readyz and /livez on the port for queries too: what is ready is that port.
      add-additional-paths: true
{{- if .Values.tls.existingSecret }}
server:
  ssl:
    # It would take the other port's; the kubelet and Prometheus ask in plain here.
    enabled: false
{{- end }}
{{- with .Values.tracing }}
{{- if .enabled }}
tracing:
  sampling:
    probability: {{ .probability }}
opentelemetry:
  tracing:
    export:
      otlp:
        endpoint: {{ .endpoint | quote }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "farespan.serverSettings" -}}
{{- if .Values.tls.existingSecret }}
ssl:
  bundle: farespan
{{- end }}
{{- end -}}

{{- define "farespan.loggingSettings" -}}
{{- with .Values.logging.format }}
structured:
  format:
    console: {{ . }}
{{- end }}
{{- with .Values.logging.levels }}
level:
  {{- range $logger, $level := . }}
  {{ $logger | quote }}: {{ $level | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "farespan.jwtIsAsked" -}}
{{- with .Values.jwt -}}
{{- if or .issuerUri .jwkSetUri .publicKey.existingSecret }}true{{ end -}}
{{- end -}}
{{- end -}}

{{- define "farespan.isOpen" -}}
{{- if not (or .Values.apiKeys.callers (include "farespan.jwtIsAsked" .)) }}true{{ end -}}
{{- end -}}

{{/* The sources of a projected volume: each file is a setting, its path the setting's name. */}}
{{- define "farespan.secretSources" -}}
{{- with .Values.providerKeys }}
{{- if .existingSecret }}
- secret:
    name: {{ .existingSecret }}
    items:
      {{- range .providers }}
      - key: {{ . }}
        path: fares/providers/{{ . }}/api-key
      {{- end }}
{{- end }}
{{- end }}
{{- with .Values.apiKeys }}
{{- if .existingSecret }}
- secret:
    name: {{ .existingSecret }}
    items:
      {{- range $name, $_ := .callers }}
      - key: {{ $name }}
        path: fares/api-keys/{{ $name }}/sha256
      {{- end }}
{{- end }}
{{- end }}
{{- with .Values.redis }}
{{- if .existingSecret }}
- secret:
    name: {{ .existingSecret }}
    items:
      - key: {{ .key }}
        path: fares/cache/redis/url
{{- end }}
{{- end }}
{{- end -}}
