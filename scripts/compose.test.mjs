import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { PROGRAM } from './setup/installing/build.mjs';
import { TEMPORAL_DATABASES, schemaCommands } from './setup/temporal/schema.mjs';
import { SERVER_COMMAND, serverEnvironment } from './setup/temporal/server.mjs';
import { readRelease } from './setup/temporal/binaries.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(path.join(checkout, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const services = Object.entries(compose.services);

// Probes that come with the image of another project and that we therefore do not run ourselves.
const PROBES = ['pg_isready', 'nc'];

/** What `npm start` and the tests run. */
const KNOWN = new Set([
  ...[PROGRAM.api, PROGRAM.worker].map((program) => `node ${program}`),
  ...['migrate', 'seed --administrators admin,security,auditor', 'doctor'].map(
    (words) => `node ${PROGRAM.cli} ${words}`,
  ),
  ...Object.keys(TEMPORAL_DATABASES)
    .flatMap(schemaCommands)
    .map((args) => `temporal-sql-tool ${args.join(' ')}`),
  `temporal-server ${SERVER_COMMAND.join(' ')}`,
  'node scripts/health.mjs http://127.0.0.1:3000/api/health/ready',
]);

describe('docker-compose.yml', () => {
  test('follows the compose schema', () => {
    const validate = composeSchema();
    assert.equal(validate(compose), true, JSON.stringify(validate.errors, null, 2));
  });

  test('is really checked by the schema', () => {
    const wrong = structuredClone(compose);
    wrong.services.api.healthchek = {};
    assert.equal(composeSchema()(wrong), false);
  });

  test('runs no command that neither npm start nor a test runs', () => {
    const commands = services.flatMap(([, service]) => commandsOf(service));
    assert.deepEqual(
      commands.filter((command) => !KNOWN.has(command)),
      [],
    );
    assert.deepEqual(
      [...KNOWN].filter((command) => !commands.includes(command)),
      [],
    );
  });

  test('brings schema and first data before anybody is served', () => {
    const waitsFor = (name) => Object.entries(compose.services[name].depends_on);
    const ended = { condition: 'service_completed_successfully' };
    assert.deepEqual(waitsFor('seed'), [['migrate', ended]]);
    for (const name of ['api', 'worker']) assert.deepEqual(waitsFor(name), [['seed', ended]]);
    assert.equal(compose.services.seed.restart, 'on-failure');
  });

  test('checks the health of every service that stays up', () => {
    const staying = services.filter(([, service]) => service.restart === 'unless-stopped');
    assert.equal(staying.length, 5);
    assert.deepEqual(namesOf(staying.filter(([, service]) => !service.healthcheck)), []);
  });

  test('runs nothing as root and drops every capability', () => {
    const runsAsItsImageSays = ['temporal-schema']; // admin-tools has an unprivileged user of its own
    const careless = services.filter(([name, service]) => !service.user && !runsAsItsImageSays.includes(name));
    assert.deepEqual(namesOf(careless), []);
    assert.deepEqual(namesOf(services.filter(([, service]) => service.cap_drop?.[0] !== 'ALL')), []);
  });

  test('has no default for any secret', () => {
    const settings = services.flatMap(([, service]) => Object.entries(service.environment ?? {}));
    const secrets = settings.filter(
      ([name]) => /PASSWORD|PWD|SECRET|TOKEN|KEY|DATABASE_URL/.test(name) && !/_FILE$|^PASSWORD_PROFILE$/.test(name),
    );
    assert.equal(secrets.length, 21);
    // A secret is demanded, or what it is for stays off while it is empty.
    assert.deepEqual(namesOf(secrets.filter(([, value]) => !/\$\{[A-Z_]+:(?:\?[^}]+|-)\}/.test(value))), []);
  });

  test('gives every program of ours the key file, read-only and from outside', () => {
    const ours = services.filter(([, service]) => service.image?.startsWith('liandu:'));
    assert.equal(ours.length, 4);
    for (const [, service] of ours) {
      assert.deepEqual(service.volumes, ['${LIANDU_KEY_DIR:?set LIANDU_KEY_DIR to the folder of keys.json}:/keys:ro']);
      assert.equal(service.environment.LIANDU_KEY_FILE, '/keys/keys.json');
    }
  });

  test('publishes ports on the loopback address only', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    assert.deepEqual(
      ports.filter((port) => !port.startsWith('127.0.0.1:')),
      [],
    );
  });

  test('pins the Temporal that the set-up uses, and gives it the same settings', () => {
    const { version } = readRelease(checkout);
    assert.equal(compose.services.temporal.image, `temporalio/server:${version}`);
    assert.equal(compose.services['temporal-schema'].image, `temporalio/admin-tools:${version}`);
    const ours = Object.keys(serverEnvironment(checkout, {}));
    assert.deepEqual(Object.keys(compose.services.temporal.environment).sort(), ours.sort());
  });
});

describe('Dockerfile', () => {
  test('runs the commands of the set-up under an ordinary user', () => {
    const text = read('Dockerfile');
    for (const line of ['RUN npm ci', 'RUN npm run build', 'USER node'])
      assert.match(text, new RegExp(`^${line}$`, 'm'));
    assert.match(text, new RegExp(`^CMD \\["node", "${PROGRAM.api}"\\]$`, 'm'));
  });

  test('is built of one pinned image', () => {
    const images = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    assert.equal(new Set(images).size, 1);
    assert.match(images[0], /^node:24\.\d+\.\d+-/);
  });
});

function composeSchema() {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('expose', true).addFormat('ports', true).addFormat('duration', true);
  return ajv.compile(JSON.parse(read('tools/compose/compose-spec.json')));
}

function commandsOf({ entrypoint = [], command = [], healthcheck }) {
  const probe = healthcheck?.test.slice(1) ?? [];
  const script = entrypoint[0] === '/bin/sh' ? command[0].trim().split('\n') : [[...entrypoint, ...command].join(' ')];
  const isOfTheImage = (line) => line === '' || line.startsWith('postgres ');
  const probes = PROBES.includes(probe[0]) || probe.length === 0 ? [] : [probe.join(' ')];
  return [...script.filter((line) => !isOfTheImage(line)), ...probes];
}

const namesOf = (entries) => entries.map(([name]) => name);
