//! Expressions as the interpreter evaluates them soonest.

use cel::common::ast::operators::{EQUALS, IN, INDEX, LOGICAL_NOT};
use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue};

/// Under this key stand the names of the fields that a record states. No expression can name it.
pub(super) const STATED: &str = "?stated";
/// Under this key stand the names of the fields that a record states to be `none`.
pub(super) const NONE: &str = "?none";

/// Makes of `a.b` `a["b"]`, which is not looked up as a qualified name, and of `!a` `a == false`, which
/// prepares no error.
pub(super) fn ready(mut node: IdedExpr) -> IdedExpr {
    rewrite(&mut node);
    node
}

fn rewrite(node: &mut IdedExpr) {
    match &mut node.expr {
        Expr::Select(select) => {
            rewrite(&mut select.operand);
            let operand = std::mem::take(&mut *select.operand);
            let field = std::mem::take(&mut select.field);
            node.expr =
                if select.test { presence(operand, field, STATED) } else { index(operand, field) };
        }
        Expr::Call(call) if call.func_name == "none" => {
            if let [IdedExpr { expr: Expr::Select(select), .. }] = call.args.as_mut_slice() {
                rewrite(&mut select.operand);
                let operand = std::mem::take(&mut *select.operand);
                node.expr = presence(operand, std::mem::take(&mut select.field), NONE);
            }
        }
        Expr::Call(call) => {
            call.target.iter_mut().for_each(|target| rewrite(target));
            call.args.iter_mut().for_each(rewrite);
            if call.func_name == LOGICAL_NOT {
                call.func_name = EQUALS.to_owned();
                call.args.push(literal_node(LiteralValue::Boolean(false.into())));
            }
        }
        Expr::List(list) => list.elements.iter_mut().for_each(rewrite),
        Expr::Comprehension(comprehension) => {
            let parts = &mut **comprehension;
            rewrite(&mut parts.iter_range);
            rewrite(&mut parts.accu_init);
            rewrite(&mut parts.loop_cond);
            rewrite(&mut parts.loop_step);
            rewrite(&mut parts.result);
        }
        _ => {}
    }
}

/// `has(a.b)` and `none(a.b)`: whether `b` is among the names that `a` keeps under a hidden key.
fn presence(operand: IdedExpr, field: String, hidden: &str) -> Expr {
    let names = IdedExpr { id: 0, expr: index(operand, hidden.to_owned()) };
    binary(IN, literal_node(LiteralValue::String(field.into())), names)
}

fn index(operand: IdedExpr, field: String) -> Expr {
    binary(INDEX, operand, literal_node(LiteralValue::String(field.into())))
}

fn binary(operator: &str, left: IdedExpr, right: IdedExpr) -> Expr {
    Expr::Call(CallExpr { func_name: operator.to_owned(), target: None, args: vec![left, right] })
}

fn literal_node(literal: LiteralValue) -> IdedExpr {
    IdedExpr { id: 0, expr: Expr::Literal(literal) }
}
