//! Expressions of rules that the build script has parsed and made ready.

use cel::common::ast::{CallExpr, ComprehensionExpr, Expr, IdedExpr, ListExpr, LiteralValue};

use super::{Packed, Reader};

/// The expression; none if the bytes are none.
pub(crate) fn read(packed: &'static Packed) -> Option<IdedExpr> {
    Reader::new(packed).expression()
}

impl Reader {
    fn expression(&mut self) -> Option<IdedExpr> {
        let expr = match self.number()? {
            0 => Expr::Ident(self.text()?.to_owned()),
            1 => Expr::Literal(LiteralValue::Boolean((self.number()? != 0).into())),
            2 => Expr::Literal(LiteralValue::Int(i64::try_from(self.number()?).ok()?.into())),
            3 => Expr::Literal(LiteralValue::String(self.text()?.into())),
            4 => Expr::List(ListExpr::new(self.expressions()?)),
            5 => Expr::Call(CallExpr {
                func_name: self.text()?.to_owned(),
                target: match self.number()? {
                    0 => None,
                    _ => Some(Box::new(self.expression()?)),
                },
                args: self.expressions()?,
            }),
            6 => Expr::Comprehension(Box::new(ComprehensionExpr {
                iter_range: self.expression()?,
                iter_var: self.text()?.to_owned(),
                iter_var2: None,
                accu_var: self.text()?.to_owned(),
                accu_init: self.expression()?,
                loop_cond: self.expression()?,
                loop_step: self.expression()?,
                result: self.expression()?,
            })),
            _ => return None,
        };
        Some(IdedExpr { id: 0, expr })
    }

    fn expressions(&mut self) -> Option<Vec<IdedExpr>> {
        let count = self.number()?;
        let mut all = Vec::with_capacity(count.min(64));
        for _ in 0..count {
            all.push(self.expression()?);
        }
        Some(all)
    }
}
