{{/* What all pods of the chart have in common. */}}

{{/* The beginning of a pod's spec: nothing of the restricted Pod Security Standard is missing. */}}
{{- define "farespan.podSpec" -}}
serviceAccountName: {{ include "farespan.serviceAccountName" . }}
automountServiceAccountToken: false
# The variables for other Services would be taken for settings where one is called fares.
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  {{- with .Values.runAsUser }}
  runAsUser: {{ int64 . }}
  runAsGroup: {{ int64 . }}
  fsGroup: {{ int64 . }}
  fsGroupChangePolicy: OnRootMismatch
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "farespan.scheduling" -}}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "farespan.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Called with root and the values that hold for it. */}}
{{- define "farespan.javaToolOptions" -}}
{{- $options := list -}}
{{- with .processors -}}
{{- $options = append $options (printf "-XX:ActiveProcessorCount=%d" (int64 .)) -}}
{{- end -}}
{{- with .javaToolOptions -}}
{{- $options = append $options . -}}
{{- end -}}
{{- join " " $options -}}
{{- end -}}

{{- define "farespan.tmp" -}}
name: tmp
emptyDir:
  # Tomcat's folder and what the JVM leaves there when it dies.
  sizeLimit: 256Mi
{{- end -}}

{{/* 0440 for the group that the pod runs as; 0444 where the platform gives the group. */}}
{{- define "farespan.secretMode" -}}
{{- ternary 288 292 (not (empty .Values.runAsUser)) -}}
{{- end -}}

{{/* Startup and liveness ask the port that callers cannot fill: no crowd of them gets a pod restarted. Readiness asks the
port that it is about. */}}
{{- define "farespan.probes" -}}
startupProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  {{- include "farespan.probe" .Values.probes.startup | nindent 2 }}
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  {{- include "farespan.probe" .Values.probes.liveness | nindent 2 }}
readinessProbe:
  httpGet:
    path: /readyz
    port: http
    {{- if .Values.tls.existingSecret }}
    scheme: HTTPS
    {{- end }}
  {{- include "farespan.probe" .Values.probes.readiness | nindent 2 }}
{{- end -}}

{{- define "farespan.probe" -}}
periodSeconds: {{ int64 .periodSeconds }}
timeoutSeconds: {{ int64 .timeoutSeconds }}
failureThreshold: {{ int64 .failureThreshold }}
{{- end -}}
