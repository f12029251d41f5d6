import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofWay } from '@app/contracts';

interface OtherWaysProps {
  readonly ways: readonly ProofWay[];
  readonly way: ProofWay;
  readonly onChange: (way: ProofWay) => void;
  /** What else may be done here. */
  readonly children?: ReactNode;
}

/** The ways of proving who one is besides the one that is shown. */
export function OtherWays({ ways, way, onChange, children }: OtherWaysProps): ReactNode {
  const { t } = useTranslation('second-factor');
  return (
    <div className="factor-ways">
      {ways
        .filter((other) => other !== way)
        .map((other) => (
          <Button
            key={other}
            type="link"
            onClick={() => {
              onChange(other);
            }}
          >
            {t(`step.use.${other}`)}
          </Button>
        ))}
      {children}
    </div>
  );
}
