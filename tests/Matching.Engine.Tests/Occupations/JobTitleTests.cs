using Matching.Engine.Occupations;

namespace Matching.Engine.Tests.Occupations;

public sealed class JobTitleTests
{
    [Theory]
    [InlineData("Employé(e) de ménage H/F", "employe de menage")]
    [InlineData("Opérateur(trice) machine (f/h)", "operateur machine")]
    [InlineData("URGENT : cariste – CDI – temps plein", "cariste")]
    [InlineData("Conducteur d’engins", "conducteur d engins")]
    [InlineData("Conducteur d'engins", "conducteur d engins")]
    [InlineData("Opérateur machine F/H - INVENTION RH Trappes (H/F)", "operateur machine")]
    [InlineData("(H/F) Agent de quai", "agent de quai")]
    [InlineData("Technicien fibre dans le 78", "technicien fibre")]
    [InlineData("Chauffeur SPL", "chauffeur super poids lourd")]
    [InlineData("Vendeur·se en prêt-à-porter", "vendeur en pret a porter")]
    [InlineData("Main-d’œuvre", "main d oeuvre")]
    [InlineData("", "")]
    public void Normalise_WaysOfWriting_BecomeOne(string text, string expected) => Assert.Equal(expected, JobTitle.Normalise(text));

    [Theory]
    [InlineData("Cariste", "Cariste")]
    [InlineData("Conducteur / Conductrice d'engins de chantier", "Conducteur d'engins de chantier|Conductrice d'engins de chantier")]
    [InlineData("Conducteur routier international / Conductrice routière internationale", "Conducteur routier international|Conductrice routière internationale")]
    public void Of_OfficialLabel_IsBothForms(string label, string forms) => Assert.Equal(forms.Split('|'), LabelForms.Of(label));
}
