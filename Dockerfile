# syntax=docker/dockerfile:1

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: it refuses a lock file without the binaries of every other platform. The lock must not move, either way.
RUN cp package-lock.json /tmp/lock && npm install --ignore-scripts --omit=dev && cmp package-lock.json /tmp/lock

FROM node:24-slim
ENV NODE_ENV=production THIDUA_RECORDS=main
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY events ./events
COPY domain ./domain
COPY workflows ./workflows
COPY kafka ./kafka
COPY client ./client
COPY activities ./activities
COPY worker ./worker
USER node
HEALTHCHECK --interval=30s --timeout=10s --start-period=90s --retries=5 \
  CMD ["node", "--import", "tsx", "worker/health.ts"]
CMD ["node", "--import", "tsx", "worker/main.ts"]
