using Matching.Engine.Words;
using Microsoft.AspNetCore.Identity;

namespace Matching.Data.Accounts;

/// <summary>What Identity refuses, said in French: what, why, how. Codes stay Identity's own.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Le compte n’a pas pu être enregistré ; réessayez dans quelques minutes.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Ce compte a été modifié entre-temps ; rechargez la page et recommencez.");

    public override IdentityError DuplicateEmail(string email) =>
        Say(nameof(DuplicateEmail), "Cette adresse a déjà un compte ; cherchez-le dans la liste, ou donnez une autre adresse.");

    // The address is the user name: one message is enough.
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) =>
        Say(nameof(InvalidEmail), "Cette adresse n’est pas complète ; elle ressemble à prenom.nom@exemple.fr.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Le mot de passe est trop court ; il compte au moins {French.Count(length, "caractère")}. Une courte phrase convient.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Le mot de passe se répète trop ; il contient au moins {uniqueChars} caractères différents.");

    public override IdentityError InvalidToken() =>
        Say(nameof(InvalidToken), "Ce lien a déjà servi ou n’est plus valable ; demandez-en un nouveau à l’administration.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
