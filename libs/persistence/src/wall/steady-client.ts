import pg from 'pg';

/** A connection that may be cut at any moment: its query fails and is tried again, the process lives on. */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined); // without a listener a cut between two queries would end the process
  }
}
