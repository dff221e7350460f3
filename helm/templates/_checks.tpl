{{/* What values.schema.json cannot say: values that contradict each other. */}}

{{- define "farespan.checks" -}}
{{- include "farespan.checkShutdown" . -}}
{{- include "farespan.checkDoor" . -}}
{{- include "farespan.checkScaling" . -}}
{{- include "farespan.checkRoutes" . -}}
{{- include "farespan.checkNetworkPolicy" . -}}
{{- include "farespan.checkVariables" . -}}
{{- if and .Values.simulator.enabled (dig "providers" "regiojet" "base-url" "" .Values.fares) -}}
{{- fail "simulator.enabled: the simulator takes the operator's place, so fares.providers.regiojet.base-url must not be set" -}}
{{- end -}}
{{- end -}}

{{/* Whole milliseconds of a duration such as 10s. */}}
{{- define "farespan.milliseconds" -}}
{{- $unit := regexFind "[a-z]+$" . -}}
{{- mul (trimSuffix $unit . | int64) (get (dict "ms" 1 "s" 1000 "m" 60000 "h" 3600000 "d" 86400000) $unit) -}}
{{- end -}}

{{- define "farespan.checkShutdown" -}}
{{- $least := add .Values.shutdown.preStopSeconds .Values.shutdown.timeoutSeconds -}}
{{- if le (int64 .Values.terminationGracePeriodSeconds) $least -}}
{{- fail (printf "terminationGracePeriodSeconds must be more than %d, which shutdown.preStopSeconds and shutdown.timeoutSeconds take together, or admitted queries are killed" $least) -}}
{{- end -}}
{{- $deadline := dig "search" "deadline" "10s" .Values.fares -}}
{{- if le (mul 1000 .Values.shutdown.timeoutSeconds) (include "farespan.milliseconds" $deadline | int64) -}}
{{- fail (printf "shutdown.timeoutSeconds must be longer than fares.search.deadline, %s, or a stop loses queries that are under way" $deadline) -}}
{{- end -}}
{{- end -}}

{{- define "farespan.checkDoor" -}}
{{- with .Values.apiKeys -}}
{{- if and .existingSecret (not .callers) -}}
{{- fail "apiKeys.callers: name the keys of apiKeys.existingSecret that are callers, or the door stays open to everybody" -}}
{{- end -}}
{{- if and .callers (not .existingSecret) -}}
{{- fail "apiKeys.existingSecret: name the Secret that holds the hashed keys of apiKeys.callers" -}}
{{- end -}}
{{- range $name, $caller := .callers -}}
{{- if and $caller.burst (not $caller.rate) -}}
{{- fail (printf "apiKeys.callers.%s.rate: a burst without a rate limits nothing" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with .Values.jwt -}}
{{- if and .publicKey.existingSecret (or .issuerUri .jwkSetUri) -}}
{{- fail "jwt.publicKey.existingSecret: name either a public key or an issuer, not both" -}}
{{- end -}}
{{- if and .audiences (not (include "farespan.jwtIsAsked" $)) -}}
{{- fail "jwt.audiences: without jwt.issuerUri, jwt.jwkSetUri or jwt.publicKey no token is asked for, and the door stays open to everybody" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "farespan.checkScaling" -}}
{{- with .Values.autoscaling -}}
{{- if .enabled -}}
{{- if gt (int64 .minReplicas) (int64 .maxReplicas) -}}
{{- fail (printf "autoscaling.minReplicas, %d, must not be more than autoscaling.maxReplicas, %d" (int64 .minReplicas) (int64 .maxReplicas)) -}}
{{- end -}}
{{- if not (or .cpuUtilization .inFlightQueries) -}}
{{- fail "autoscaling: one of autoscaling.cpuUtilization and autoscaling.inFlightQueries must be more than 0, or there is nothing to scale by" -}}
{{- end -}}
{{- range $twin := include "farespan.twins" $ | fromJsonArray -}}
{{- $resources := (get $.Values.overrides $twin).resources | default $.Values.resources -}}
{{- if and $.Values.autoscaling.cpuUtilization (not (dig "requests" "cpu" "" $resources)) -}}
{{- fail (printf "autoscaling.cpuUtilization is a share of the CPU that is requested, and the %s twin requests none" $twin) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "farespan.checkRoutes" -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) -}}
{{- fail "ingress.hosts: name at least one host, or the Ingress takes everybody's" -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- fail "httpRoute.parentRefs: name the Gateway that the route belongs to" -}}
{{- end -}}
{{- end -}}

{{- define "farespan.checkNetworkPolicy" -}}
{{- with .Values.networkPolicy -}}
{{- if .enabled -}}
{{- if not .gateway -}}
{{- fail "networkPolicy.gateway: name who may ask, such as the gateway's namespace; with nobody named, nobody can" -}}
{{- end -}}
{{- if not .prometheus -}}
{{- fail "networkPolicy.prometheus: name who may scrape the metrics; with nobody named, no alert ever fires" -}}
{{- end -}}
{{- if and $.Values.redis.existingSecret (not .redis.to) -}}
{{- fail "networkPolicy.redis.to: name where Redis is; its address is a secret, so the chart cannot tell" -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "farespan.checkVariables" -}}
{{- $ours := list "SPRING_PROFILES_ACTIVE" "SPRING_CONFIG_IMPORT" "SPRING_CONFIG_ADDITIONAL_LOCATION" "SERVER_PORT" "MANAGEMENT_SERVER_PORT" "JAVA_TOOL_OPTIONS" -}}
{{- $seen := list -}}
{{- range .Values.extraEnv -}}
{{- if has .name $ours -}}
{{- fail (printf "extraEnv: %s belongs to the chart; see twin, tracing.enabled, processors and javaToolOptions" .name) -}}
{{- end -}}
{{- if has .name $seen -}}
{{- fail (printf "extraEnv: %s is there twice" .name) -}}
{{- end -}}
{{- $seen = append $seen .name -}}
{{- end -}}
{{- end -}}
