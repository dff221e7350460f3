{{/* What things are called, and how they are told apart. */}}

{{- define "farespan.name" -}}
{{- default .Chart.Name .Values.nameOverride -}}
{{- end -}}

{{/* At most 50 characters: a Service's name, with what is put behind, may have 63. */}}
{{- define "farespan.fullname" -}}
{{- $name := include "farespan.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The twins that run, as a JSON array. */}}
{{- define "farespan.twins" -}}
{{- ternary (list "reactive" "blocking") (list .Values.twin) (eq .Values.twin "both") | toJson -}}
{{- end -}}

{{- define "farespan.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "farespan.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* Of every object. Called with root and component. */}}
{{- define "farespan.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{ include "farespan.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | trunc 63 | quote }}
app.kubernetes.io/part-of: farespan
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end -}}

{{/* Never changes in the life of a release: a Deployment's selector is for ever. Called with root and component, and with
twin where one is meant. */}}
{{- define "farespan.selector" -}}
app.kubernetes.io/name: {{ include "farespan.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- with .twin }}
farespan.dev/twin: {{ . }}
{{- end }}
{{- end -}}

{{- define "farespan.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{- printf "%s@%s" .repository .digest -}}
{{- else -}}
{{- printf "%s:%s" .repository (default $.Chart.AppVersion .tag) -}}
{{- end -}}
{{- end -}}
{{- end -}}
