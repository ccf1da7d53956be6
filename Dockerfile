# Images from this repository: the command, the sandbox, and the service of examples/outbox.
#
#     docker build --target command -t effect-redox .
#     docker build --target sandbox -t redox-sandbox .
#
# The base image is named by its tag. Where builds must be repeatable to the byte, pin it by its digest:
# --build-arg NODE=24.9.0-bookworm-slim@sha256:…
ARG NODE=24.9.0-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /build
COPY . .
RUN npx -y pnpm@12 tarballs
WORKDIR /app
# The peers have the versions of pnpm-workspace.yaml. Sources, declarations and source maps are not needed to run, but for the
# HTML and CSS of the sandbox's page, which lie with its sources.
RUN npm init -y > npm-init.log \
    && npm pkg set type=module \
    && npm install --omit=dev --no-audit --no-fund effect@4.1.0 @effect/platform-node@4.1.0 /build/tarballs/*.tgz \
    && find node_modules \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete \
    && rm -rf npm-init.log node_modules/effect/src node_modules/@effect/*/src \
    && find node_modules/@effect-redox/*/src -type f ! -path '*/sandbox/src/page/*' -delete

FROM node:${NODE} AS runtime
ENV NODE_ENV=production
ENV PATH=/app/node_modules/.bin:$PATH
COPY --from=build /app /app
# Where the sandbox keeps its data, and a program its outbox: mount a volume there.
RUN mkdir /data && chown node:node /data
WORKDIR /work
USER node

FROM runtime AS sandbox
EXPOSE 4380
HEALTHCHECK --interval=5s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:4380/_sandbox/v1/state').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["redox-sandbox", "--host", "0.0.0.0"]

FROM runtime AS outbox-example
COPY examples/outbox/service.ts /app/service.ts
EXPOSE 8080
CMD ["node", "--disable-warning=ExperimentalWarning", "/app/service.ts"]

FROM runtime AS command
ENTRYPOINT ["effect-redox"]
