#!/bin/sh
# Makes the namespace and the search attributes that are missing; run again it changes nothing.
set -eu

: "${TEMPORAL_ADDRESS:?host:port of the Temporal server}"
namespace=${TEMPORAL_NAMESPACE:-default}

# The port is open before the server answers.
tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "Temporal at $TEMPORAL_ADDRESS does not answer." >&2
    exit 1
  fi
  sleep 2
done

if ! temporal operator namespace describe --namespace "$namespace" >/dev/null 2>&1; then
  temporal operator namespace create --namespace "$namespace" --retention 8760h
fi

# A new namespace is known to all parts of the server only after a while.
tries=0
until present=$(temporal operator search-attribute list --namespace "$namespace" 2>/dev/null); do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "Namespace $namespace does not answer." >&2
    exit 1
  fi
  sleep 2
done

for attribute in \
  Record=Keyword CampaignId=Keyword UnitId=Keyword UnitKind=Keyword Phase=Keyword \
  Standing=Keyword WaitsFor=Keyword NextDueWhat=Keyword OnHold=Bool NextDue=Datetime; do
  name=${attribute%%=*}
  if ! echo "$present" | grep -qw "$name"; then
    temporal operator search-attribute create --namespace "$namespace" --name "$name" --type "${attribute##*=}"
  fi
done
