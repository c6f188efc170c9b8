# The skill as a webhook: docs/production.md says how to run it. Build it with: docker build -t my-skill .

FROM node:24-slim AS build
WORKDIR /project
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run bundle -- --server

# The bundle and nothing else: no npm packages, no sources.
FROM node:24-slim
# What the skill remembers is all that it writes. Use a volume, or a table: SKILL_STORE=dynamodb:<table>
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV NODE_ENV=production SKILL_STORE=file:/data
WORKDIR /app
COPY --from=build /project/bundle ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.JOVO_PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm start, which doesn't pass SIGTERM on.
CMD ["node", "index.js"]
