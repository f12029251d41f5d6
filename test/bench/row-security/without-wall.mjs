import { register } from 'node:module';

// Given to Node by --import: the client of the database that tells who looks is replaced before the api loads it.
register('./owner-client-loader.mjs', import.meta.url);
