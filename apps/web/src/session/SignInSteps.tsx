import { useState, type ReactNode } from 'react';
import type { ProofWay, Session, SignInAnswer } from '@app/contracts';
import { SecondStepForm } from '../second-factor/SecondStepForm';

interface SignInStepsProps {
  /** The first step; hands over what a right password was answered with. */
  readonly first: (onAnswer: (answer: SignInAnswer) => void) => ReactNode;
  readonly onEntered: (session: Session) => void;
}

/** The steps of a sign-in, wherever it takes place: the password, and the second factor of an account that has one. */
export function SignInSteps({ first, onEntered }: SignInStepsProps): ReactNode {
  const [ways, setWays] = useState<readonly ProofWay[] | null>(null);
  if (ways === null)
    return first((answer) => {
      if ('ways' in answer) setWays(answer.ways);
      else onEntered(answer);
    });
  return (
    <SecondStepForm
      ways={ways}
      onEntered={onEntered}
      onStartOver={() => {
        setWays(null);
      }}
    />
  );
}
