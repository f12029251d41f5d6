import { Controller } from '@nestjs/common';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { OwnPassword } from './own-password.js';
import { SessionPresenter } from './session.presenter.js';

/** The own password. */
@Controller()
export class OwnPasswordController {
  constructor(
    private readonly password: OwnPassword,
    private readonly presenter: SessionPresenter,
  ) {}

  @Operation('changePassword')
  async change(@Person() person: SignedIn, @Input() { body }: InputOf<'changePassword'>): Promise<Session> {
    return this.presenter.show(await this.password.change(person, body));
  }
}
