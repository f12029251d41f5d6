import 'reflect-metadata';
import { OtherModeError } from '@app/persistence';
import { SettingsError } from '@app/platform';
import { readEnvironment } from './config/environment.js';
import { openApplication } from './http/open-application.js';

try {
  const environment = readEnvironment();
  const app = await openApplication(environment);
  app.enableShutdownHooks();
  await app.listen(environment.HTTP_PORT, environment.HTTP_HOST);
  console.log(JSON.stringify({ message: 'api listens', address: await app.getUrl(), pid: process.pid }));
} catch (error) {
  console.error(error instanceof SettingsError || error instanceof OtherModeError ? error.message : error);
  process.exit(1); // connections that are open would keep the process alive without any work
}
